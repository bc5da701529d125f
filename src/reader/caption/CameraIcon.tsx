export function CameraIcon() {
  return (
    <svg
      viewBox="0 0 24 24"
      width="16"
      height="16"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinejoin="round"
    >
      <path d="M3 8.5h4l1.8-2.5h6.400L17 8.5h4v10.5H3z" />
      <circle cx="12" cy="13.5" r="3.4" />
    </svg>
  )
}
